/** BASE_PATH: the site lies under a path of its host, behind a proxy that has other sites beside it. */

/** `/kelissoz` of `kelissoz/`; '' at the root of the host. Null where it is no path. */
export function basePathOf(given: string): string | null {
  const path = given.replace(/^\/+|\/+$/g, '')
  if (path === '') return ''
  return /^[\w.~-]+(\/[\w.~-]+)*$/.test(path) && !/(^|\/)\.\.?(\/|$)/.test(path) ? `/${path}` : null
}

/**
 * What is asked for within the site. Some proxies take the path off and some do not: both are understood, and so is whoever asks past
 * the proxy, as a health check does.
 */
export function within(basePath: string, url: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url
  const rest = url.slice(basePath.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : url
}

/** The page as Vite built it, made to find its files and its server under that path from any of its addresses. */
export const pageAt = (basePath: string, page: string): string =>
  page.replace('<html ', `<html data-base="${basePath}" `).replaceAll(/ (src|href)="\.\//g, ` $1="${basePath}/`)
