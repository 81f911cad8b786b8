import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { AgreementKind } from '#shared/domain/agreements.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { Page } from '../../../components/page.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { kindOf } from '../words.ts'

export type Texts = RouteOutput<'agreements.texts'>

type WithTextsProps = { readonly children: (kind: AgreementKind, texts: Texts) => ReactNode }

const BACK = { to: '/agreements', label: 'Agreements' }

/** The agreement that the address names. */
export function WithTexts({ children }: WithTextsProps) {
  const { kind: named } = useParams()
  const kind = kindOf(named)
  if (kind === undefined) {
    return (
      <Page heading="There is no such agreement" back={BACK}>
        <Notice>Go back to the agreements and choose one there.</Notice>
      </Page>
    )
  }
  return (
    <Found key={kind} kind={kind}>
      {children}
    </Found>
  )
}

function Found({ kind, children }: WithTextsProps & { readonly kind: AgreementKind }) {
  const texts = useRoute('agreements.texts', { kind })
  if (texts.data) return children(kind, texts.data)
  return (
    <Page heading="Agreement" back={BACK}>
      {texts.error ? (
        <Refused message={texts.error.failure.message} onRetry={() => void texts.refetch()} />
      ) : (
        <Loading what="the agreement" />
      )}
    </Page>
  )
}
