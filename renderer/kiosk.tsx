// What the window shows while the laptop is in the hands of somebody who signs: no rail, no search and no link to anywhere else.
import './features/kiosk/kiosk.css'
import { Signing } from './features/kiosk/signing.tsx'
import { FluentFrame } from './fluent-frame.tsx'

export function Kiosk() {
  return (
    <FluentFrame>
      <main className="bf-kiosk">
        <Signing />
      </main>
    </FluentFrame>
  )
}
