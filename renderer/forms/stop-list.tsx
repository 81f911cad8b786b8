import './stop-list.css'
import type { ReactNode } from 'react'
import { type GuidanceStep, IMAGE_DO_NOW, IMAGE_MUST_NOT } from '#shared/guidance/image-stop-list.ts'
import { Details } from '../components/details.tsx'
import { WarningText } from '../components/warning-text.tsx'

/** What must not be done, then what to do, for an incident that could involve an image of a child. */
export function StopList({ lead, children }: { readonly lead?: string; readonly children?: ReactNode }) {
  return (
    <div className="bf-stop-list">
      <WarningText tone="stop" heading="Stop. Nobody looks. Lock the child’s own device away, switched off.">
        {lead !== undefined && <p>{lead}</p>}
        <Steps steps={IMAGE_MUST_NOT} />
        <p>If an adult in school may have done it: do not touch or move their device, nor the school’s.</p>
      </WarningText>
      <h2>Do this now</h2>
      <ol>
        {IMAGE_DO_NOW.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {children}
      <Details summary="Where these steps come from">
        <ul>
          {[...IMAGE_MUST_NOT, ...IMAGE_DO_NOW].map(({ text, source }) => (
            <li key={text}>
              {text} <cite>({source})</cite>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

function Steps({ steps }: { readonly steps: readonly GuidanceStep[] }) {
  return (
    <ul>
      {steps.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** The one line that stands wherever someone might look for a way to add a picture. */
export function NoFilesLine() {
  return (
    <p className="bf-no-files">
      An image may be involved, so no picture or file can be added. Write what was said, user names and web addresses in
      words.
    </p>
  )
}
