import { ROLE_LABELS, type Role } from '#shared/domain/accounts.ts'
import type { AuditKind } from '#shared/domain/audit.ts'
import type { AuditRow } from '#shared/ipc/audit.ts'

/** What somebody did, as it reads after their name. */
const KIND_WORDS: Record<AuditKind, string> = {
  'vault.created': 'Set up the records',
  'vault.unlocked': 'Unlocked the records',
  'vault.unlock-failed': 'Wrong passphrase or recovery code',
  'vault.recovered': 'Got in with the recovery sheet',
  'vault.recovery-confirmed': 'Confirmed the recovery sheet',
  'vault.locked': 'Locked the records',
  'vault.release-confirmed': 'Confirmed the release sheet',
  'vault.recovery-reissued': 'Made a new recovery sheet',
  'vault.rekeyed': 'Gave the records a new key',
  'account.added': 'Added a person',
  'account.removed': 'Removed a person',
  'account.passphrase-changed': 'Changed their passphrase',
  'school.changed': 'Changed the school’s details or the settings',
  'incident.recorded': 'Recorded a case',
  'incident.read': 'Opened a case',
  'incident.amended': 'Changed the wording of a case',
  'incident.action-recorded': 'Recorded an action',
  'incident.action-struck': 'Struck out an action',
  'incident.outcome-recorded': 'Recorded an outcome',
  'incident.closed': 'Closed a case',
  'incident.reopened': 'Opened a closed case again',
  'incident.searched': 'Looked through the list of cases',
  'incident.restricted': 'Made a case restricted',
  'incident.opened-to': 'Let somebody into a restricted case',
  'incident.log-read': 'Looked at the cases without names',
  'draft.saved': 'Saved a draft',
  'draft.read': 'Opened a draft',
  'draft.discarded': 'Threw a draft away',
  'custody.device-recorded': 'Recorded a device in safe keeping',
  'custody.handed-over': 'Handed a device over',
  'custody.image-seen-recorded': 'Recorded that an image was seen',
  'custody.statement-recorded': 'Recorded what somebody said',
  'custody.trace-recorded': 'Recorded an address or user name in words',
  'custody.referral-decided': 'Recorded the referral questions',
  'custody.deletion-asked': 'Recorded that a young person was asked to delete',
  'custody.deletion-confirmed': 'Recorded that a deletion was confirmed',
  'evidence.added': 'Added a file as evidence',
  'evidence.viewed': 'Looked at a file',
  'evidence.verified': 'Checked a file',
  'evidence.all-verified': 'Checked all files',
  'evidence.exported': 'Copied a file out for handing over',
  'evidence.handed-over': 'Handed a file over',
  'evidence.source-removed': 'Removed the original of a file',
  'evidence.source-kept': 'Left the original of a file where it was',
  'evidence.sealed': 'Sealed a file',
  'incident.lock-agreed': 'Agreed to take off a mistaken image lock',
  'incident.unlocked': 'Took off a mistaken image lock',
  'response.answered': 'Answered the questions about a case',
  'response.step-noted': 'Noted how a step stands',
  'response.contact-recorded': 'Recorded who was told or asked',
  'response.decided': 'Recorded a decision',
  'response.search-recorded': 'Recorded a search or a confiscation',
  'response.sanction-decided': 'Recorded a decision on a sanction',
  'response.letter-kept': 'Kept a letter',
  'response.recorded': 'Recorded something in a restricted case',
  'contacts.changed': 'Changed a key contact',
  'contacts.removed': 'Removed a key contact',
  'contacts.checked': 'Checked key contacts',
  'guidance.condition-added': 'Added to the school’s procedures',
  'guidance.condition-signed': 'Signed what the school adds to the procedures',
  'guidance.condition-withdrawn': 'Withdrew what the school had added to the procedures',
  'guidance.choice-made': 'Chose between documents that disagree',
  'sites.opened': 'Noted a site that was opened for a while',
  'sites.closed': 'Noted that a site was closed again',
  'document.previewed': 'Looked at a document on the screen',
  'document.printed': 'Printed a document',
  'document.saved': 'Saved a document as a file',
  'drop.received': 'A concern was left at the lock screen',
  'drop.read': 'Read a concern left at the lock screen',
  'drop.taken': 'Took a concern on from the lock screen',
  'audit.read': 'Looked at the log',
  'audit.verified': 'Checked the log',
  'audit.exported': 'Saved the log as a file',
  'backup.made': 'Made a backup',
  'backup.failed': 'A backup did not work',
  'backup.verified': 'Checked a backup',
  'backup.restored': 'Restored the records from a backup',
}

export const kindWords = (kind: AuditKind): string => KIND_WORDS[kind]

export function isFailure({ kind, detail }: Pick<AuditRow, 'kind' | 'detail'>): boolean {
  return kind === 'vault.unlock-failed' || kind === 'backup.failed' || detail['verdict'] === 'broken'
}

const DOCUMENT_WORDS: Readonly<Record<string, string>> = {
  'incident-report-form': 'incident report form',
  'blank-form': 'blank form',
  'access-review': 'access review',
  'recovery-sheet': 'recovery sheet',
  'release-sheet': 'release sheet',
  'evidence-log': 'evidence log',
  'device-receipt': 'receipt for a device',
  'bag-label': 'label for a bag',
  'network-checklist': 'checklist for the network manager',
  chronology: 'chronology',
  'person-chronology': 'chronology of a person',
  briefing: 'briefing for a meeting',
  letter: 'letter',
  'contact-sheet': 'wall sheet of key contacts',
}
const LOCK_WORDS: Readonly<Record<string, string>> = {
  asked: 'by hand',
  idle: 'by itself after a while',
  suspend: 'the laptop went to sleep',
  'screen-lock': 'the laptop’s screen was locked',
  quit: 'Blueform was closed',
}

/** More about a row where its codes say something to a person; most say nothing that the other columns do not. */
export function detailWords({ kind, detail }: AuditRow, nameOf: (accountId: string) => string | undefined): string {
  const { accountId, role, document, reason, hits, rows, verdict, firstBad } = detail
  const words = [
    kind === 'vault.locked' && typeof reason === 'string' ? (LOCK_WORDS[reason] ?? '') : '',
    typeof accountId === 'string' ? (nameOf(accountId) ?? '') : '',
    typeof role === 'string' && role in ROLE_LABELS ? ROLE_LABELS[role as Role] : '',
    typeof document === 'string' ? (DOCUMENT_WORDS[document] ?? '') : '',
    typeof hits === 'number' ? `${hits.toLocaleString('en-GB')} found` : '',
    typeof rows === 'number' ? `${rows.toLocaleString('en-GB')} rows` : '',
    verdict === 'intact' ? 'nothing wrong' : '',
    typeof firstBad === 'number' ? `row ${firstBad.toLocaleString('en-GB')} is wrong` : '',
  ]
  return words.filter((each) => each !== '').join(', ')
}
