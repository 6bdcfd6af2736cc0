/** Where the site lies on its host: '' or `/kelissoz`. The server writes it into the page (BASE_PATH); links begin with it. */
export const base: string = globalThis.document?.documentElement?.dataset?.base ?? ''

/**
 * The path within the site: every path of a page begins with where the site lies, unless a proxy was passed by. The first page may
 * stand without its slash.
 */
export const withoutBase = (path: string): string => path.replace(base, '') || '/'
