import './school.css'
import { formatHeadHash } from '#shared/domain/audit.ts'
import { SCHOOL_LABELS, type School } from '#shared/domain/school.ts'
import type { Settings } from '#shared/ipc/school.ts'
import { Details } from '../../components/details.tsx'
import { Page, Section } from '../../components/page.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'

const SCHOOL_PARTS = ['name', 'address', 'coordinator', 'contact', 'localAuthority', 'urgentContacts'] as const

export function SettingsScreen() {
  const school = useRoute('school.read', {})
  const settings = useRoute('school.readSettings', {})
  const failed = school.error ?? settings.error
  return (
    <Page heading="Settings">
      {failed && (
        <Refused
          message={failed.failure.message}
          onRetry={() => void Promise.all([school.refetch(), settings.refetch()])}
        />
      )}
      {school.data && <SchoolPart school={school.data} />}
      {settings.data && <LockingPart settings={settings.data} />}
      {!failed && (!school.data || !settings.data) && <Loading what="the settings" />}
      <About />
    </Page>
  )
}

function SchoolPart({ school }: { readonly school: School }) {
  return (
    <Section heading="School">
      <SummaryList
        label="School"
        rows={SCHOOL_PARTS.map((part) => ({
          label: SCHOOL_LABELS[part],
          value: school[part] || 'Not given',
          change: { to: '/settings/school' },
        }))}
      />
    </Section>
  )
}

function LockingPart({ settings }: { readonly settings: Settings }) {
  const change = { to: '/settings/locking' }
  const minutes = settings.idleLockMinutes
  return (
    <Section heading="Locking and names">
      <SummaryList
        label="Locking and names"
        rows={[
          {
            label: 'Locks by itself',
            value: `After ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} without a key or the mouse`,
            change,
          },
          { label: 'Names in lists', value: settings.discreetNames ? 'Initials only' : 'Full names', change },
        ]}
      />
    </Section>
  )
}

function About() {
  const about = useRoute('school.about', {})
  if (about.error) return <Refused message={about.error.failure.message} onRetry={() => void about.refetch()} />
  if (!about.data) return null
  const { version, electron, checkpoint } = about.data
  return (
    <Section heading="About">
      <SummaryList
        label="About"
        rows={[
          { label: 'Blueform', value: `Version ${version}` },
          { label: 'Electron', value: electron },
          { label: 'Entries in the log', value: checkpoint.size.toLocaleString('en-GB') },
          { label: 'Checkpoint', value: <code className="school-hash">{formatHeadHash(checkpoint.headHash)}</code> },
        ]}
      />
      <Details summary="What the checkpoint is for">
        <p>
          Every reading, change and print is one entry in a log, and each entry carries a fingerprint of the one before.
          The checkpoint is the fingerprint of the last entry. It stands at the foot of every printed form.
        </p>
        <p>
          If anyone changed or removed an older entry, the fingerprints on paper would no longer fit. Keep a printed
          form with its checkpoint: it shows later that the log up to that point has not been altered.
        </p>
      </Details>
    </Section>
  )
}
