import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { LocalCondition } from '#shared/domain/local-conditions.ts'
import { Page } from '../../../components/page.tsx'
import { Loading, Notice } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'

export const BACK_TO_CONDITIONS = { to: '/settings/conditions', label: 'What our school adds' }

type WaitingProps = { readonly heading: string; readonly children: (local: LocalCondition) => ReactNode }

/** A page about the one of the address, as long as it waits for a signature. */
export function WaitingPage({ heading, children }: WaitingProps) {
  const { id = '' } = useParams()
  const list = useRoute('guidance.conditions', {})
  const local = list.data?.conditions.find((one) => one.id === id)
  const isWaiting = local?.signed === null && local.withdrawn === null
  return (
    <Page heading={heading} back={BACK_TO_CONDITIONS}>
      {list.isPending && <Loading what="the words" />}
      {isWaiting && children(local)}
      {!list.isPending && !isWaiting && <Notice>Nothing waits here for a signature any more.</Notice>}
    </Page>
  )
}
