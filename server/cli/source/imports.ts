/** The files of the product, and what each takes of the others. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { root } from '../root.ts'

/** The files of a folder that the product runs: without tests and what is only for them. */
export const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (f) =>
        f.isFile() &&
        /\.tsx?$/.test(f.name) &&
        !/\.test\.tsx?$/.test(f.name) &&
        !/testing|e2e|paraglide/.test(f.parentPath),
    )
    .map((f) => relative(root, join(f.parentPath, f.name)))

/** Which of our files a file imports, types included. */
export const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((m) =>
    relative(root, resolve(root, dirname(file), m[1] as string)),
  )
