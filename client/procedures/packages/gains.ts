/** What the author of a package says each side gains; it stands in the record of the offer (PKG-3). */
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { entries } from '../../table/record/record.ts'

export function gainsOf(p: BoardPackage): readonly (readonly [party: string, text: string])[] {
  const offer = entries.value.findLast(
    (e) => e.params.package === p.id && e.params.revision === p.revision && 'terms' in e.params,
  )
  return Object.entries(offer?.params ?? {}).flatMap(([key, text]) =>
    key.startsWith('gain-') && text ? [[key.slice('gain-'.length), String(text)] as const] : [],
  )
}
