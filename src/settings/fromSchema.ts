/** The TypeScript type of the values that a schema of our subset accepts. */
export type FromSchema<S> = S extends { readonly enum: readonly (infer V)[] }
	? V
	: S extends { readonly type: 'string' }
		? string
		: S extends { readonly type: 'boolean' }
			? boolean
			: S extends { readonly type: 'number' | 'integer' }
				? number
				: S extends { readonly type: 'array'; readonly items: infer I }
					? readonly FromSchema<I>[]
					: S extends { readonly type: 'object'; readonly properties: infer P }
						? { readonly [K in keyof P]: FromSchema<P[K]> }
						: never;
