import { never, type Rule } from './rule.ts';

const code = /\.(php|js)$/;
const texts = /\.(php|js|txt|json|pot)$/;

/**
 * What Plugin Check takes for software that a payment unlocks (its scan for trialware). Plans are Smartsupp's: nothing in
 * the plugin is locked by one, and nothing may look as if it were.
 */
export const trialwareRules: readonly Rule[] = [
	never(
		'no licence that a function asks for',
		code,
		/\b(is_licensed|has_license|license_valid|check_license|verify_license)\s*\(|if\s*\(\s*!?\s*\$?license(_key|_status)?\b|license_key\s*[!=]==?|activation_(code|key)\s*[!=]==?/i,
	),
	never(
		'no function for those who pay',
		code,
		/if\s*\(\s*!?\s*(\$this->|self::|static::)?(is|has|can_use)_(pro|premium|paid)\b|(pro|premium)_(user|enabled)\b|(current|user|subscription)_plan\s*[!=]==?\s*['"](pro|premium|business|enterprise)['"]|if\s*\(\s*!?\s*(is_lite|is_free_version|free_version)\s*\(/i,
	),
	never(
		'no word of a version to pay for',
		texts,
		/(only\s+available|available\s+only)\s+in\s+(the\s+)?(pro|premium)\s+version/i,
	),
	never(
		'no time of trial',
		code,
		/\b(trial_expired|is_trial_over|trial_active|has_trial|in_trial|trial_days)\s*\(|trial_(days|period|expires?|end|remaining|limit|usage|count)\s*[<>!=]=?=?|free_trial\s*[<>!=]/i,
	),
	never(
		'no word of an end of a trial',
		texts,
		/free\s+trial\s+(has\s+)?(ended|expired|is\s+over)/i,
	),
	never(
		'no quota of our own',
		code,
		/if\s*\(\s*!?\s*(quota_exceeded|limit_reached|usage_limit|over_quota|at_limit|exceeds_limit)\s*\(|if\s*\(\s*\$\w*(usage|count|quota|limit)\s*[<>!=]=?=?\s*\$\w*(limit|max|quota|allowed)|(upgrade_to|subscribe|purchase|buy)\s*\(\s*['"](pro|premium|paid|unlimited)['"]/i,
	),
	never(
		'no word of a limit that is reached',
		texts,
		/(plan|monthly|daily)\s+limit\s+(reached|exceeded)/i,
	),
	never(
		'no payment that a function asks for',
		code,
		/if\s*\(\s*!?\s*(has_paid|is_paid_user|payment_valid|subscription_active|is_subscribed)\s*\(|\b(unlock|upgrade|go_pro|go_premium|get_pro|buy_pro)\s*\(\s*\)/i,
	),
	never(
		'no word of unlocking',
		texts,
		/to\s+unlock\s+(this|all|full)\s+(features?|functionality)/i,
	),
];
