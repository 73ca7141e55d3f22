/** Something the user can mend keeps a tool from starting: the message is a sentence for them, with the way out. */
export class CannotStart extends Error {
	override readonly name = 'CannotStart';
}
