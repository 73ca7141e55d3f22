/** The setting that a path leads into: `measurementIds` for `measurementIds[1]`. */
export const settingAt = (path: string): string => path.split(/[.[]/, 1)[0] ?? '';
