import type { ReactNode } from 'react'
import type { Settings } from '#shared/ipc/school.ts'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'

export const BACK_TO_SETTINGS = { to: '/settings', label: 'Back to the settings' }

type SettingPageProps = { readonly heading: string; readonly children: (settings: Settings) => ReactNode }

/** A page that changes some of the settings, once they are read. */
export function SettingPage({ heading, children }: SettingPageProps) {
  return (
    <OnlyFor permission="manage-settings">
      <Page heading={heading} back={BACK_TO_SETTINGS}>
        <WithSettings>{children}</WithSettings>
      </Page>
    </OnlyFor>
  )
}

function WithSettings({ children }: Pick<SettingPageProps, 'children'>) {
  const settings = useRoute('school.readSettings', {})
  if (settings.error)
    return <Refused message={settings.error.failure.message} onRetry={() => void settings.refetch()} />
  return settings.data ? children(settings.data) : <Loading what="the settings" />
}
