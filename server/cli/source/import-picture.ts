/**
 * The picture of who imports whom in CONTRIBUTING. `rules.ts` draws it; a test sees to it that it is up to date.
 * What an arrow reaches by way of others has none of its own; folders that need one another are one box.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { filesOf, importsOf } from './imports.ts'

export const PICTURE_PAGE = 'CONTRIBUTING.md'
const [BEGINS, ENDS] = ['<!-- Drawn by `npm run -s rules -- --write`; do not edit. -->', '<!-- End of the drawing. -->']

/** `shared/engine/kernel/world.ts` belongs to `shared/engine`; what lies in none, such as `server/main.ts`, to none. */
const folderOf = (file: string): string => (file.split('/').length > 2 ? file.split('/').slice(0, 2).join('/') : '')

type Arrows = ReadonlyMap<string, ReadonlySet<string>>

/** From each folder to those whose files it imports. */
function imported(): Arrows {
  const byFolder = Map.groupBy(['shared', 'server', 'client'].flatMap(filesOf), folderOf)
  byFolder.delete('')
  const of = (folder: string, files: readonly string[]) =>
    files
      .flatMap(importsOf)
      .map(folderOf)
      .filter((to) => to !== folder && byFolder.has(to))
  return new Map([...byFolder].map(([folder, files]) => [folder, new Set(of(folder, files))]))
}

/** Whatever is reached from `from`, by one arrow or more. */
function reached(arrows: Arrows, from: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const follow = (folder: string): void => {
    if (seen.has(folder)) return
    seen.add(folder)
    for (const to of arrows.get(folder) ?? []) follow(to)
  }
  for (const to of arrows.get(from) ?? []) follow(to)
  return seen
}

/** The folders in boxes: those that reach one another share one, named by the first. */
function boxed(arrows: Arrows): ReadonlyMap<string, readonly string[]> {
  const reach = new Map([...arrows.keys()].map((folder) => [folder, reached(arrows, folder)]))
  const together = (a: string, b: string): boolean =>
    a === b || ((reach.get(a)?.has(b) && reach.get(b)?.has(a)) ?? false)
  return Map.groupBy(
    [...arrows.keys()].sort(),
    (folder) => [...arrows.keys()].sort().find((b) => together(folder, b)) ?? folder,
  )
}

/** The drawing, in the language of Mermaid. */
export function importPicture(): string {
  const arrows = imported()
  const boxes = boxed(arrows)
  const boxOf = (folder: string): string => [...boxes].find(([, folders]) => folders.includes(folder))?.[0] ?? folder
  const between: Arrows = new Map(
    [...boxes].map(([box, folders]) => [
      box,
      new Set(folders.flatMap((f) => [...(arrows.get(f) ?? [])].map(boxOf)).filter((to) => to !== box)),
    ]),
  )
  const direct = [...between].flatMap(([from, to]) =>
    [...to]
      .filter((one) => ![...to].some((other) => other !== one && reached(between, other).has(one)))
      .sort()
      .map((one) => `  ${idOf(from)} --> ${idOf(one)}`),
  )
  const drawn = [...boxes].map(([box, folders]) => `  ${idOf(box)}["${folders.join('<br>')}"]`)
  return ['```mermaid', 'flowchart TD', ...drawn, ...direct, '```'].join('\n')
}
const idOf = (folder: string): string => folder.replaceAll('/', '_')

/** CONTRIBUTING as it should be: what people wrote, with the drawing as it is now. */
export function picturePage(): string {
  const page = readFileSync(join(root, PICTURE_PAGE), 'utf8')
  const [before = '', rest = ''] = page.split(BEGINS)
  const [, after = ''] = rest.split(ENDS)
  return [before, BEGINS, '\n\n', importPicture(), '\n\n', ENDS, after].join('')
}
