/** The client as Vite built it: files with a hash in their name may be kept for ever, the page itself never. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { HttpProblem } from './problem.ts'

/** The pages of the client; see `client/route.ts`. Everything else is not found. */
const PAGES = ['/', '/j/:code', '/practice', '/teach', '/teach/:class', '/table/:table', '/rules']

export function clientFiles(folder: string): Router {
  const page = join(folder, 'index.html')
  const forEver = { immutable: true, maxAge: '365d', index: false, fallthrough: true } as const
  return Router()
    .use('/assets', express.static(join(folder, 'assets'), forEver))
    .use(express.static(folder, { index: false, maxAge: '1h', dotfiles: 'ignore' }))
    .get(PAGES, (_request, response) => {
      if (!existsSync(page)) throw new HttpProblem(503, 'not-built')
      response.setHeader('cache-control', 'no-cache')
      response.sendFile(page)
    })
}
