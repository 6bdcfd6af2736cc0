/** What a GENIUS file says, element by element; what is wrong is told with its place as XPath writes it. */
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import type { Reading } from '../../../../shared/analysis/mistakes.ts'
import { own } from '../../../../shared/engine/kernel/world.ts'

export interface Place {
  readonly element: XmlElement
  /** `prof1.xml/issue[2]`: the file and, of what has an index or a value, that. */
  readonly path: string
}

/** Files that GENIUS itself reads may begin with empty lines, which XML forbids before its declaration. */
export const rootOf = (file: string, text: string): Place | undefined => {
  const { root } = parseXml(text.trimStart())
  return root ? { element: root, path: file } : undefined
}

export const attribute = ({ element }: Place, name: string): string | undefined => own(element.attributes, name)

const nameOf = (element: XmlElement): string => {
  const { index, value } = element.attributes
  const key = element.name === 'item' ? value : index
  return key === undefined ? element.name : `${element.name}[${JSON.stringify(key)}]`
}

/** All elements of this name within, at any depth; issues may lie in objectives of objectives. */
export function within({ element, path }: Place, name: string): readonly Place[] {
  const file = path.split('/')[0] ?? ''
  return element.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return []
    const isIssue = element.name === 'issue'
    const place = { element: child, path: `${isIssue ? path : file}/${nameOf(child)}` }
    return [...(child.name === name ? [place] : []), ...within(place, name)]
  })
}

/** The number in an attribute; what is no number is said. */
export function numberIn(read: Reading, place: Place, name: string): number | undefined {
  const text = attribute(place, name)
  const number = text?.trim() ? Number(text) : Number.NaN
  return Number.isFinite(number) ? number : read.say(`${place.path}/@${name}`, text, 'write a number')
}
