/**
 * A folder of GENIUS (Lin et al. 2014), in which the research community keeps its domains: one file with the issues
 * (`negotiation_template`) and one a party with its preferences (`utility_space`). Files are told by their root element, as
 * their names differ; others are passed over.
 */
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { type Read, readDomain } from '../../../../shared/analysis/domain.ts'
import { type Reading, reading } from '../../../../shared/analysis/mistakes.ts'
import { givenFile } from '../../data/backup-file.ts'
import { inOneLine, textOf } from '../domain-file.ts'
import { issuesOf } from './issues.ts'
import { profileOf } from './profile.ts'
import { type Place, rootOf } from './xml.ts'

/** The domain with every preference as it is worth at that time, from 0, the beginning, to 1, the deadline. */
export function domainInFolder(folder: string, typedIn: string | undefined, time: number): Read {
  const read = reading()
  const roots = rootsIn(read, folder, givenFile(folder, typedIn))
  const [domain, ...others] = roots.filter(({ element }) => element.name === 'negotiation_template')
  const profiles = roots.filter(({ element }) => element.name === 'utility_space')
  for (const { path } of others) read.say(path, 'negotiation_template', `leave one: ${domain?.path} is a domain, too`)
  if (read.mistakes.length === 0 && (!domain || profiles.length === 0))
    read.add([
      {
        path: folder,
        value: `${profiles.length} profiles, ${domain ? 'a' : 'no'} domain`,
        mend: 'put a negotiation_template into it, and a utility_space for each party',
      },
    ])
  const issues = domain ? issuesOf(read, domain) : []
  const parties = domain ? profiles.map((root) => profileOf(read, basename(root.path, '.xml'), root, issues, time)) : []
  const { mistakes } = read
  return mistakes.length > 0
    ? { mistakes }
    : readDomain({ issues: issues.map(({ id, options }) => ({ id, options })), parties })
}

function rootsIn(read: Reading, folder: string, path: string): readonly Place[] {
  return filesIn(read, folder, path).flatMap((file) => {
    const { text, mistakes } = textOf(file, path)
    read.add(mistakes)
    try {
      return (text !== undefined && rootOf(file, text)) || []
    } catch (error) {
      read.add([{ path: file, value: inOneLine(error), mend: 'write it as XML' }])
      return []
    }
  })
}

function filesIn(read: Reading, folder: string, path: string): readonly string[] {
  try {
    return readdirSync(path)
      .filter((name) => /\.xml$/i.test(name))
      .sort()
  } catch (error) {
    read.add([{ path: folder, value: inOneLine(error), mend: 'name a folder that can be read' }])
    return []
  }
}
