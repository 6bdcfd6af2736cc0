/** The words that are to be decided, larger than what is said about them. */
import type { ComponentChildren, JSX } from 'preact'
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
