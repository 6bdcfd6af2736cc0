/** The client as Vite built it: files with a hash in their name may be kept for ever, the page itself never. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type Response, Router } from 'express'
import { pageAt } from './base-path.ts'
import { HttpProblem } from './problem.ts'

/** The pages of the client; see `client/route.ts`. Everything else is not found. */
const PAGES = ['/', '/j/:code', '/practice', '/teach', '/teach/:class', '/table/:table', '/rules']

export function clientFiles(folder: string, basePath: string): Router {
  const page = join(folder, 'index.html')
  const forEver = { immutable: true, maxAge: '365d', index: false, fallthrough: true } as const
  const send = async (response: Response): Promise<void> => {
    const built = await readFile(page, 'utf8').catch(() => {
      throw new HttpProblem(503, 'not-built')
    })
    response.setHeader('cache-control', 'no-cache')
    response.type('html').send(pageAt(basePath, built))
  }
  return (
    Router()
      .use('/assets', express.static(join(folder, 'assets'), forEver))
      .use(express.static(folder, { index: false, maxAge: '1h', dotfiles: 'ignore' }))
      .get(PAGES, (_request, response) => send(response))
      // People read that there is no such page, programs that there is nothing.
      .get('/{*elsewhere}', (request, response, next) =>
        request.accepts(['json', 'html']) === 'html' ? send(response.status(404)) : next(),
      )
  )
}
