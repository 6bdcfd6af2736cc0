/** The treaty as a page of its own: it needs nothing else, and prints well. */
import { m } from '../../paraglide/messages.js'
import { scenario } from '../../table/state/table.ts'
import { lang, tx } from '../../text/lang.ts'
import { type Article, type TreatyDocument, treaty } from './treaty-text.ts'

const STYLE = `@page{margin:22mm 20mm}body{max-width:42rem;margin:2rem auto;padding:0 1rem;color:#15201c;background:#fff;font:1.125rem/1.6 'PT Serif',Georgia,serif;overflow-wrap:anywhere}
h1{font:400 1.9rem/1.2 inherit;font-family:inherit}h2{font-weight:400;font-size:1.55rem;line-height:1.25;margin:0 0 .25rem}h3{font-weight:400;font-size:1.2rem;margin:1.5rem 0 .25rem;break-after:avoid}
p{margin:.25rem 0}.note{font:.85rem/1.45 system-ui,sans-serif;color:#4a5752}article{border-top:1px solid #15201c;padding-top:1rem;margin-top:2.5rem}article+article{break-before:page}
.open{margin:.5rem 0;break-inside:avoid}.open b{color:#14513f}table{border-collapse:collapse;width:100%;font-size:1rem}td{border-bottom:1px solid #c9d0ca;padding:.4rem 0;vertical-align:top}td+td{text-align:right}
blockquote{margin:.25rem 0;padding-left:1rem;border-left:3px solid #c9d0ca}`

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What people wrote is text, whatever stands in it. */
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => MARKS[sign] ?? sign)
const inside = (tag: string, text: string): string => `<${tag}>${safe(text)}</${tag}>`
const note = (text: string): string => `<p class="note">${safe(text)}</p>`

const open = ({ wording, by }: Article['options'][number]): string =>
  `<p class="open"><b>[</b>${safe(wording)}<b>]</b></p>${by && note(by)}`
const article = ({ title, agreed, options }: Article): string =>
  inside('h3', title) + (agreed ? inside('p', agreed) : options.map(open).join(''))
const row = ([party, standing]: readonly [string, string]): string =>
  `<tr>${inside('td', party)}${inside('td', standing)}</tr>`

const documentHtml = ({ title, status, preamble, articles, clauses, standings, statements }: TreatyDocument): string =>
  [
    '<article>',
    inside('h2', title),
    note(status),
    inside('p', preamble),
    ...articles.map(article),
    inside('h3', m.final_clauses()),
    inside('p', clauses),
    ...(standings.length > 0
      ? [inside('h3', m.signatures_title()), `<table>${standings.map(row).join('')}</table>`]
      : []),
    ...statements.flatMap(([who, words]) => [note(who), inside('blockquote', words)]),
    '</article>',
  ].join('\n')

export function treatyPage(): string {
  const title = tx(scenario.value?.title)
  return [
    `<!doctype html>\n<html lang="${lang.value}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">${inside('title', title)}`,
    `<style>${STYLE}</style></head><body>`,
    inside('h1', title),
    note(m.treaty_file_note()),
    ...treaty().map(documentHtml),
    '</body></html>\n',
  ].join('\n')
}

/** Made when it is asked for, so that it is in the language of that moment. */
export function downloadTreaty(): void {
  const url = URL.createObjectURL(new Blob([treatyPage()], { type: 'text/html' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `kelissoz-${scenario.value?.id ?? ''}-${lang.value}.html`
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
