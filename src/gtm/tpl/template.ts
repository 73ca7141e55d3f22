import type { PermissionEntry } from '../sandbox/permissions.ts';

/** A custom template of Google Tag Manager, as a `.tpl` file holds it. */
export interface Template {
	readonly info: TemplateInfo;
	readonly parameters: readonly TemplateField[];
	/** Sandboxed JavaScript, without blank lines around it. */
	readonly code: string;
	readonly permissions: readonly PermissionEntry[];
	readonly tests: TemplateTests;
	readonly notes: string;
	readonly termsOfService: string;
}

export interface TemplateInfo {
	/** A variable is a MACRO in the file. */
	readonly type: 'TAG' | 'MACRO';
	readonly id: string;
	readonly version: number;
	readonly displayName: string;
	readonly securityGroups?: readonly string[];
	readonly categories?: readonly string[];
	readonly brand?: { id: string; displayName: string; thumbnail?: string };
	readonly description?: string;
	readonly containerContexts?: readonly string[];
}

export interface TemplateTests {
	/** Runs before each scenario, whose code sees what it declares. */
	readonly setup?: string;
	readonly scenarios: readonly { name: string; code: string }[];
}

/** The types of fields that Google's template editor knows. */
export const fieldTypes = [
	'TEXT',
	'SELECT',
	'RADIO',
	'CHECKBOX',
	'GROUP',
	'SIMPLE_TABLE',
	'PARAM_TABLE',
	'LABEL',
] as const;

export interface FieldItem {
	readonly value: string | number | boolean;
	readonly displayValue: string;
	readonly help?: string;
	readonly subParams?: readonly TemplateField[];
}

export interface FieldValidator {
	readonly type: string;
	readonly args?: readonly unknown[];
	readonly errorMessage?: string;
	readonly enablingConditions?: readonly FieldCondition[];
}

export interface FieldCondition {
	readonly paramName: string;
	readonly paramValue: unknown;
	readonly type: 'EQUALS' | 'NOT_EQUALS' | 'PRESENT' | 'NOT_PRESENT';
}

export interface TableColumn {
	readonly name: string;
	readonly displayName: string;
	readonly type: 'TEXT' | 'SELECT';
	readonly defaultValue?: string;
	readonly isUnique?: boolean;
	readonly selectItems?: readonly FieldItem[];
	readonly valueValidators?: readonly FieldValidator[];
	readonly valueHint?: string;
}

/** A field of a template, or a group of them. */
export interface TemplateField {
	readonly type: (typeof fieldTypes)[number];
	readonly name: string;
	readonly displayName?: string;
	readonly checkboxText?: string;
	readonly help?: string;
	readonly simpleValueType?: boolean;
	readonly macrosInSelect?: boolean;
	readonly alwaysInSummary?: boolean;
	readonly notSetText?: string;
	readonly defaultValue?: unknown;
	readonly valueHint?: string;
	readonly lineCount?: number;
	readonly canBeEmptyString?: boolean;
	readonly clearOnCopy?: boolean;
	readonly selectItems?: readonly FieldItem[];
	readonly radioItems?: readonly FieldItem[];
	readonly groupStyle?: 'NO_ZIPPY' | 'ZIPPY_OPEN' | 'ZIPPY_OPEN_ON_PARAM' | 'ZIPPY_CLOSED';
	readonly subParams?: readonly TemplateField[];
	readonly simpleTableColumns?: readonly TableColumn[];
	readonly paramTableColumns?: readonly { param: TemplateField; isUnique: boolean }[];
	readonly newRowButtonText?: string;
	readonly newRowTitle?: string;
	readonly editRowTitle?: string;
	readonly enablingConditions?: readonly FieldCondition[];
	readonly valueValidators?: readonly FieldValidator[];
}
