/** The words that are to be decided, larger than what is said about them. */
import type { ComponentChildren, JSX } from 'preact'
import { m } from '../text/m.ts'
import { within } from '../text/sentence.ts'
import './quotation.css'

interface QuotationProps {
  lang?: string | undefined
  children: ComponentChildren
}

export const Quotation = ({ lang, children }: QuotationProps): JSX.Element => (
  <p class="quotation" lang={lang}>
    {children}
  </p>
)

/** What somebody wrote, between marks; those within it are others. */
export const Quoted = ({ lang, text }: { lang: string; text: string }): JSX.Element => (
  <Quotation lang={lang}>{m.quoted({ text: within(text) })}</Quotation>
)
