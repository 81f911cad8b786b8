import { StatusTag } from '../../components/status-tag.tsx'

/** A word and a sign; never why. */
export function YesNo({ may }: { readonly may: boolean }) {
  return (
    <StatusTag tone={may ? 'good' : 'stop'} icon={may ? 'check' : 'close'}>
      {may ? 'Yes' : 'No'}
    </StatusTag>
  )
}
