/** The types that WordPress's `wp_get_environment_type()` knows. */
export const environmentTypes = ['production', 'staging', 'development', 'local'] as const;

/** How many entries a list of page rules holds. */
export const MAX_RULES = 50;
