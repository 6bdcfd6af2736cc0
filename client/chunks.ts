/**
 * Which modules share a file. Each file is compressed alone, so many small ones weigh more than one: what every first
 * page needs is one file, what only the pages of a table need is another. The pages themselves stay files of their own, and
 * so does what only an instructor is shown.
 */

/** What every first page needs, and the messages that they share: each would be a file of two hundred bytes. */
const FIRST =
  /client\/(?:(?:main|app)\.tsx|base\.ts|route\.ts|storage\.ts|text\/lang\.ts|moves\/sending\.ts|net\/(?:http|scenarios|seats|problem|request-id)\.ts|ui\/(?:head|icon|chip|states|lazy|name-field|party-pick)\.tsx)|node_modules\/@?preact|paraglide\/(?:runtime|messages\/(?:i_teach|practise_alone|rejoin_as|rules_and_sources|six_digit_code)\.js)/
const PAGE = /client\/pages\/(\w+)\.tsx$/
const OF_A_TABLE = ['table', 'desk']
/** What they alone need stays with them. */
const BESIDE = ['lobby', 'watch', 'result']

interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** The pages that import a module, straight or through others, without waiting for it. */
function pagesWith(id: string, graph: Graph): ReadonlySet<string> {
  const pages = new Set<string>()
  const seen = new Set([id])
  for (const at of seen) {
    const page = PAGE.exec(at)?.[1]
    if (page) pages.add(page)
    else for (const importer of graph.getModuleInfo(at)?.importers ?? []) seen.add(importer)
  }
  return pages
}

function isOfATable(id: string, graph: Graph): boolean {
  if (PAGE.test(id)) return false
  const pages = [...pagesWith(id, graph)]
  return (
    pages.some((page) => OF_A_TABLE.includes(page)) && pages.every((page) => [...OF_A_TABLE, ...BESIDE].includes(page))
  )
}

/** For the bundler; the earlier goes first. What the tables share with a first page is left out of their file. */
export const chunks = [
  { name: 'first', test: FIRST, priority: 1 },
  {
    name: (id: string, graph: Graph) => (isOfATable(id, graph) ? 'table' : null),
    includeDependenciesRecursively: false,
  },
]
