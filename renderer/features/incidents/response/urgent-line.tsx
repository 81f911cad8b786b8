import { InsetText } from '../../../components/warning-text.tsx'

/** Above the steps of every case that could involve an image of a child. UKCIS 2024. */
export function UrgentLine({ incident }: { readonly incident: { readonly imageLocked: boolean } }) {
  if (!incident.imageLocked) return null
  return (
    <InsetText>
      <strong>An adult may be involved, or a child is in danger?</strong> Ring the police now: 999 in an emergency,
      otherwise 101.
    </InsetText>
  )
}
