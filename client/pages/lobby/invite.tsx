/** How others come to a table: the code in large figures, the link, the QR code. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { m } from '../../paraglide/messages.js'
import { later } from '../../ui/later.tsx'
import { address, addresses, askForAddresses } from './addresses.ts'
import './invite.css'

export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** The drawing itself is loaded when a QR code is first shown. */
function useQr(text: string): string {
  const [path, setPath] = useState('')
  useEffect(() => {
    let gone = false
    void import('uqr').then(({ encode }) => {
      if (gone) return
      const { data } = encode(text, { border: 2, ecc: 'M' })
      setPath(
        `${data.length};${data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('')}`,
      )
    })
    return () => {
      gone = true
    }
  }, [text])
  return path
}

/** Only where this computer has several. */
const AddressPick = later(() => import('./address-pick.tsx').then((part) => part.AddressPick))

export function Invite({ code }: { code: string }): JSX.Element {
  useEffect(askForAddresses, [])
  const link = `${address.value}/j/${code}`
  const [size, path] = useQr(link).split(';')
  return (
    <div class="invite">
      {path && (
        <svg class="invite__qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={m.qr_of({ link })}>
          <path d={path} />
        </svg>
      )}
      <div>
        <p class="note">{m.six_digit_code()}</p>
        <p class="invite__code">{spaced(code)}</p>
        <p class="note">{m.or_link()}</p>
        <p class="invite__link">{link}</p>
        {addresses.value.length > 1 && <AddressPick />}
      </div>
    </div>
  )
}
