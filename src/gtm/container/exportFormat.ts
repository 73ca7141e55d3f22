/**
 * The file that GTM's "Import Container" takes, as far as our containers use it. Values are strings, enums in upper
 * snake case (the API writes them in camel case). Source: files that GTM itself exports.
 */
export interface ContainerExport {
	readonly exportFormatVersion: 2;
	readonly exportTime: string;
	readonly containerVersion: ContainerVersion;
}

export interface ContainerVersion extends Ids {
	readonly path: string;
	readonly containerVersionId: '0';
	readonly container: Ids & {
		readonly path: string;
		readonly name: string;
		readonly publicId: string;
		readonly usageContext: readonly ['WEB'];
		readonly fingerprint: string;
		readonly tagManagerUrl: string;
	};
	readonly tag: readonly Tag[];
	readonly trigger: readonly Trigger[];
	readonly variable: readonly Variable[];
	readonly folder: readonly Folder[];
	readonly builtInVariable: readonly (Ids & { readonly type: 'EVENT'; readonly name: 'Event' })[];
	readonly customTemplate: readonly CustomTemplate[];
	readonly fingerprint: string;
	readonly tagManagerUrl: string;
}

export interface Ids {
	readonly accountId: string;
	readonly containerId: string;
}

export type Parameter =
	| {
			readonly type: 'TEMPLATE' | 'BOOLEAN' | 'INTEGER';
			readonly key?: string;
			readonly value: string;
	  }
	| { readonly type: 'LIST'; readonly key?: string; readonly list: readonly Parameter[] }
	| { readonly type: 'MAP'; readonly key?: string; readonly map: readonly Parameter[] };

export interface Tag extends Ids {
	readonly tagId: string;
	readonly name: string;
	readonly type: string;
	readonly parameter: readonly Parameter[];
	readonly fingerprint: string;
	readonly firingTriggerId: readonly string[];
	readonly parentFolderId: string;
	readonly tagFiringOption: 'ONCE_PER_EVENT' | 'ONCE_PER_LOAD';
	readonly monitoringMetadata: { readonly type: 'MAP' };
	readonly consentSettings: ConsentSettings;
	readonly notes?: string;
}

/** "Require additional consent" is NEEDED: GTM runs the tag only while every one of these types is granted. */
export type ConsentSettings =
	| { readonly consentStatus: 'NOT_SET' | 'NOT_NEEDED' }
	| {
			readonly consentStatus: 'NEEDED';
			readonly consentType: {
				readonly type: 'LIST';
				readonly list: readonly { readonly type: 'TEMPLATE'; readonly value: string }[];
			};
	  };

export interface Filter {
	readonly type: 'EQUALS' | 'MATCH_REGEX';
	readonly parameter: readonly [
		{ readonly type: 'TEMPLATE'; readonly key: 'arg0'; readonly value: string },
		{ readonly type: 'TEMPLATE'; readonly key: 'arg1'; readonly value: string },
	];
}

export interface Trigger extends Ids {
	readonly triggerId: string;
	readonly name: string;
	readonly type: 'CUSTOM_EVENT' | 'WINDOW_LOADED';
	/** Which events fire it; a trigger of another type has none. */
	readonly customEventFilter?: readonly Filter[];
	readonly filter?: readonly Filter[];
	readonly fingerprint: string;
	readonly parentFolderId: string;
}

export interface Variable extends Ids {
	readonly variableId: string;
	readonly name: string;
	readonly type: string;
	readonly parameter: readonly Parameter[];
	readonly fingerprint: string;
	readonly parentFolderId: string;
	readonly formatValue: Record<string, never>;
}

export interface Folder extends Ids {
	readonly folderId: string;
	readonly name: string;
	readonly fingerprint: string;
}

export interface CustomTemplate extends Ids {
	readonly templateId: string;
	readonly name: string;
	readonly fingerprint: string;
	readonly templateData: string;
}
