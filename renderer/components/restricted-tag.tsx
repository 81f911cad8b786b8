import { StatusTag } from './status-tag.tsx'

/** The mark of a case that is kept from everybody but the people named in it. */
export function RestrictedTag() {
  return (
    <StatusTag tone="info" icon="eye-off">
      Restricted
    </StatusTag>
  )
}
