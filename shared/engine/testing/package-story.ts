/** Steps of stories about packages. */
import type { Step } from './given.ts'
import { backed, done, inStage, PARTIES, votes, waited } from './story.ts'

export const TERMS: Readonly<Record<string, string>> = { tariff: 'low', transit: 'one' }

/** What a package holds; shown to all unless the test says to whom. */
export const contents = (terms: Readonly<Record<string, string>> = TERMS, shownTo: readonly string[] = PARTIES) => ({
  terms,
  key: Object.keys(terms)[0] ?? '',
  gains: { KAZ: 'cheap transit', KGZ: 'low duties', RUS: 'a fair share' },
  shownTo,
})
export const offer = (...args: Parameters<typeof contents>) => ({ type: 'offer-package', ...contents(...args) })
export const revise = (id: string, ...args: Parameters<typeof contents>) => ({
  type: 'revise-package',
  package: id,
  ...contents(...args),
})
/** A command about one revision of a package. */
export const about = (type: string, id: string, revision = 1) => ({ type, package: id, revision })

/** The package stage, with every question of the list marked by all. */
export const packable: Step = (m) => {
  inStage('packages')(m)
  for (const party of PARTIES) m.act(party, { type: 'mark-movables', questions: ['tariff', 'transit', 'votes'] })
}
export const offered = (party: string, ...args: Parameters<typeof contents>): Step => done(party, offer(...args))
/** The id of the package that was offered last. */
export const lastPackage = (m: Parameters<Step>[0]): string => m.last('package-offered').package
/** RUS backs the high tariff, and a package with the low one is adopted. */
export const conceded: readonly Step[] = [
  packable,
  backed('tariff', { RUS: 'high' }),
  offered('KAZ'),
  waited(60),
  done('KAZ', about('put-package', 'p1')),
  votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'yes' }),
]
