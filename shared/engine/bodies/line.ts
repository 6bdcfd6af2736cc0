/** Lines of what happened in a body: for everybody, or for its members where they alone may see its business. */
import type { Audience, Params } from '../kernel/line.ts'
import type { InBody } from './events.ts'

export const ofBody =
  <E extends InBody>(params: (e: Readonly<E>) => Params) =>
  (e: Readonly<E>): readonly [Audience, Params] => [e.members ?? 'all', { body: e.body, ...params(e) }]
