/**
 * The oldest browsers for which the client is built: they know all that its scripts and styles need (`:has` and
 * `color-mix` came last). Older ones read a sentence; `index.html` and the README name these, too.
 */
export const BROWSERS = ['chrome111', 'edge111', 'firefox121', 'safari16.4'] as const
