import type { ReactNode } from 'react'
import type { Permission } from '#shared/domain/accounts.ts'
import { useActor, useMay } from '../ipc/actor.ts'
import { ButtonRow, LinkButton } from './button.tsx'
import { Page } from './page.tsx'
import { Loading } from './warning-text.tsx'

type OnlyForProps = { readonly permission: Permission; readonly children: ReactNode }

/** A screen for some roles only. The main process refuses the others anyway; this says so before they try. */
export function OnlyFor({ permission, children }: OnlyForProps) {
  const isKnown = useActor() !== undefined
  const isAllowed = useMay()(permission)
  if (!isKnown) return <Loading />
  if (isAllowed) return children
  return (
    <Page heading="This page is not part of your role">
      <p>
        If you need it for your work, ask the designated safeguarding lead. What each role may do is in the list of
        people with access.
      </p>
      <ButtonRow>
        <LinkButton to="/" kind="primary">
          Go to the home page
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}
