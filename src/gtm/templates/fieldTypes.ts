/** A field of a template, as GTM's template editor exports it. Source: Google's documentation of template fields. */
export interface Field {
	readonly type: 'TEXT' | 'SELECT' | 'RADIO' | 'CHECKBOX' | 'GROUP' | 'SIMPLE_TABLE' | 'LABEL';
	readonly name: string;
	readonly displayName?: string;
	readonly help?: string;
	readonly checkboxText?: string;
	readonly defaultValue?: string | boolean;
	readonly simpleValueType?: true;
	readonly macrosInSelect?: boolean;
	readonly valueHint?: string;
	readonly notSetText?: string;
	readonly alwaysInSummary?: boolean;
	readonly groupStyle?: 'NO_ZIPPY' | 'ZIPPY_OPEN' | 'ZIPPY_CLOSED';
	readonly radioItems?: readonly Item[];
	readonly selectItems?: readonly Item[];
	readonly subParams?: readonly Field[];
	readonly enablingConditions?: readonly Condition[];
	readonly valueValidators?: readonly Validator[];
	readonly simpleTableColumns?: readonly Column[];
	readonly newRowButtonText?: string;
}

export interface Item {
	readonly value: string;
	readonly displayValue: string;
	readonly help?: string;
}

/** Several of a field's conditions are "or"; for "and" the field sits in a group with the other one. */
export interface Condition {
	readonly paramName: string;
	readonly paramValue: string | boolean;
	readonly type: 'EQUALS' | 'NOT_EQUALS' | 'PRESENT';
}

/** Validators look at typed text only: a value with a `{{variable}}` passes them. */
export interface Validator {
	readonly type: 'NON_EMPTY' | 'REGEX' | 'NUMBER' | 'NON_NEGATIVE_NUMBER';
	readonly args?: readonly string[];
	readonly errorMessage?: string;
	readonly enablingConditions?: readonly Condition[];
}

export interface Column {
	readonly name: string;
	readonly displayName: string;
	readonly type: 'TEXT' | 'SELECT';
	readonly defaultValue: string;
	readonly isUnique?: boolean;
	readonly selectItems?: readonly Item[];
	readonly valueHint?: string;
	readonly valueValidators?: readonly Validator[];
}
