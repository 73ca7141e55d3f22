/** A key of the right form that belongs to nobody. */
export const demoKey = '0123456789abcdef0123456789abcdef01234567';
