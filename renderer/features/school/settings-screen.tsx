import './school.css'
import type { Permission } from '#shared/domain/accounts.ts'
import { formatHeadHash } from '#shared/domain/audit.ts'
import { SCHOOL_LABELS, type School } from '#shared/domain/school.ts'
import type { Settings } from '#shared/ipc/school.ts'
import { LinkButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import type { IconName } from '../../components/icons.tsx'
import { Page, Section } from '../../components/page.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { backupIntervalWords } from './backup-intervals.ts'

const SCHOOL_PARTS = ['name', 'address', 'coordinator', 'contact', 'localAuthority', 'urgentContacts'] as const

export function SettingsScreen() {
  const school = useRoute('school.read', {})
  const settings = useRoute('school.readSettings', {})
  const failed = school.error ?? settings.error
  return (
    <Page heading="Settings">
      <Places />
      {failed && (
        <Refused
          message={failed.failure.message}
          onRetry={() => void Promise.all([school.refetch(), settings.refetch()])}
        />
      )}
      {school.data && <SchoolPart school={school.data} />}
      {settings.data && <LockingPart settings={settings.data} />}
      {settings.data && <SecretsPart settings={settings.data} />}
      {!failed && (!school.data || !settings.data) && <Loading what="the settings" />}
      <About />
    </Page>
  )
}

const PLACES: readonly {
  readonly to: string
  readonly words: string
  readonly icon: IconName
  readonly permission: Permission
}[] = [
  { to: '/accounts', words: 'People with access', icon: 'person', permission: 'see-accounts' },
  { to: '/backups', words: 'Backups', icon: 'save', permission: 'back-up' },
  { to: '/log/check', words: 'Check the log', icon: 'history', permission: 'check-audit' },
  { to: '/accounts/passphrase', words: 'Change your passphrase', icon: 'lock', permission: 'own-account' },
  { to: '/settings/contacts', words: 'Key contacts', icon: 'phone', permission: 'own-account' },
  { to: '/settings/conditions', words: 'What our school adds', icon: 'pen', permission: 'own-account' },
  { to: '/settings/choices', words: 'Where the documents disagree', icon: 'question', permission: 'own-account' },
  { to: '/sites', words: 'Sites opened for a while', icon: 'eye', permission: 'read-cases' },
]

function Places() {
  const may = useMay()
  return (
    <nav className="bf-button-row" aria-label="More to look after">
      {PLACES.filter(({ permission }) => may(permission)).map(({ to, words, icon }) => (
        <LinkButton key={to} to={to} icon={icon}>
          {words}
        </LinkButton>
      ))}
    </nav>
  )
}

/** Where a setting is changed, for those who may. */
function useChange(): (to: string) => { readonly to: string } | undefined {
  const may = useMay()
  return (to) => (may('manage-settings') ? { to } : undefined)
}

function SchoolPart({ school }: { readonly school: School }) {
  const change = useChange()
  return (
    <Section heading="School">
      <SummaryList
        label="School"
        rows={SCHOOL_PARTS.map((part) => ({
          label: SCHOOL_LABELS[part],
          value: school[part] || 'Not given',
          change: change('/settings/school'),
        }))}
      />
    </Section>
  )
}

function LockingPart({ settings }: { readonly settings: Settings }) {
  const change = useChange()
  const notice = useRoute('dropBox.readNotice', {})
  const minutes = settings.idleLockMinutes
  return (
    <Section heading="Locking and names">
      <SummaryList
        label="Locking and names"
        rows={[
          {
            label: 'Locks by itself',
            value: `After ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} without a key or the mouse`,
            change: change('/settings/locking'),
          },
          {
            label: 'Names in lists',
            value: settings.discreetNames ? 'Initials only' : 'Full names',
            change: change('/settings/locking'),
          },
          {
            label: 'Notices when something is due',
            value: settings.notifications ? 'Shown while unlocked, without names' : 'Not shown',
            change: change('/settings/locking'),
          },
          {
            label: 'Notice on the lock screen',
            value: notice.data ? notice.data.notice || 'None' : '',
            change: change('/settings/notice'),
          },
        ]}
      />
    </Section>
  )
}

function SecretsPart({ settings }: { readonly settings: Settings }) {
  const change = useChange()
  const { passphraseReminderDays: days, passphraseMixed, passphraseNoName, backupInterval } = settings
  const rules = [
    passphraseMixed ? 'A capital, a small letter, a number and a sign' : '',
    passphraseNoName ? 'No three letters in a row from the name' : '',
  ].filter((words) => words !== '')
  return (
    <Section heading="Passphrases and backups">
      <SummaryList
        label="Passphrases and backups"
        rows={[
          {
            label: 'Reminder to choose a new passphrase',
            value: days === 0 ? 'Never' : `After ${days} ${days === 1 ? 'day' : 'days'}`,
            change: change('/settings/passphrases'),
          },
          {
            label: 'Rules beyond 15 characters',
            value: rules.length > 0 ? rules.join('\n') : 'None',
            change: change('/settings/passphrases'),
          },
          {
            label: 'Backups by itself',
            value: backupIntervalWords(backupInterval),
            change: change('/settings/backups'),
          },
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
