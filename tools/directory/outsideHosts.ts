/** Hosts that names and examples are made of: nobody is asked there. */
const examples =
	/(^|\.)example(\.(com|org|net))?$|^json-schema\.org$|^www\.w3\.org$|^www\.gnu\.org$/;

/** The hosts that the built code can contact, by their addresses in it. Links for people to follow count too. */
export function hostsIn(code: string): ReadonlySet<string> {
	const found = [...code.matchAll(/(?:https?:|wss?:)\\?\/\\?\/([a-z0-9.-]+\.[a-z]{2,})/gi)];
	return new Set(
		found.map(([, host = '']) => host.toLowerCase()).filter((host) => !examples.test(host)),
	);
}
