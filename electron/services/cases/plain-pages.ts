// The pages of an ordinary case: rows in tables of their own, with the words in force in the search.
import { insertEntryTx } from '#db/queries/case-entries.ts'
import { insertEvidenceKeyTx, readEvidenceFile, readEvidenceKey } from '#db/queries/evidence.ts'
import { deleteFormDraftTx, putFormDraftTx, readKeptForm } from '#db/queries/form-drafts.ts'
import { insertDeviceTx, insertHandoverTx, insertImageSeenTx } from '#db/queries/custody.ts'
import { readIncidentById } from '#db/queries/incident-read.ts'
import {
  type IncidentHead,
  type NewStrike,
  type Recorded,
  insertActionTx,
  insertOutcomeTx,
  insertStatusChangeTx,
  insertStrikeTx,
  insertVersionTx,
} from '#db/queries/incidents.ts'
import { addToSearchTx, removeFromSearchTx } from '#db/queries/search.ts'
import type { Tx } from '#db/open.ts'
import type { CasePages } from './case-pages.ts'
import type { CaseRecord } from './case-records.ts'
import { maskFileKey } from './file-keys.ts'
import type { Session } from '../session.ts'

export function plainPages(tx: Tx, session: Session, { id: incidentId }: Pick<IncidentHead, 'id'>): CasePages {
  return {
    incident: () => {
      const incident = readIncidentById(tx, incidentId)
      if (!incident) throw new Error('an ordinary case without its rows')
      return incident
    },
    add: (recorded, record) => addPlainTx(tx, incidentId, recorded, record),
    keepKey: (evidenceId, key) => insertMaskedTx(tx, evidenceId, maskFileKey(session, evidenceId, key)),
    openKey: (evidenceId) => {
      const isOwn = readEvidenceFile(tx, evidenceId)?.incidentId === incidentId
      const masked = isOwn ? readEvidenceKey(tx, evidenceId) : undefined
      return masked && unmasked(session, evidenceId, masked)
    },
    readForm: ({ form, aboutId }) => readKeptForm(tx, { form, incidentId, aboutId }),
    keepForm: ({ form, aboutId }, typing) => putFormDraftTx(tx, { form, aboutId, incidentId, ...typing }),
    dropForm: ({ form, aboutId }) =>
      readKeptForm(tx, { form, incidentId, aboutId }) !== undefined && deleteFormDraftTx(tx, form, aboutId),
  }
}

function insertMaskedTx(tx: Tx, evidenceId: string, masked: Buffer): void {
  try {
    insertEvidenceKeyTx(tx, evidenceId, masked)
  } finally {
    masked.fill(0)
  }
}

function unmasked(session: Session, evidenceId: string, masked: Buffer): Buffer {
  try {
    return maskFileKey(session, evidenceId, masked)
  } finally {
    masked.fill(0)
  }
}

function addPlainTx(tx: Tx, incidentId: string, recorded: Recorded, record: CaseRecord): void {
  const { id, ...byWhom } = recorded
  switch (record.kind) {
    case 'version': {
      const { number, concern, reason } = record
      changingSearchTx(tx, incidentId, () => insertVersionTx(tx, { incidentId, number, concern, reason, ...byWhom }))
      return
    }
    case 'action':
      insertActionTx(tx, incidentId, recorded, record.action)
      return
    case 'strike':
      insertStrikeTx(tx, strikeOf(recorded, record))
      return
    case 'outcome':
      changingSearchTx(tx, incidentId, () => insertOutcomeTx(tx, incidentId, { id, ...byWhom }, record.text))
      return
    case 'status':
      insertStatusChangeTx(tx, incidentId, recorded, { status: record.status, reason: record.reason })
      return
    case 'device':
      insertDeviceTx(tx, incidentId, recorded, record.device)
      return
    case 'handover':
      insertHandoverTx(tx, record.deviceId, recorded, record.handover)
      return
    case 'image-seen':
      insertImageSeenTx(tx, incidentId, recorded, record.seen)
      return
    case 'statement':
    case 'trace':
    case 'referral':
    case 'deletion':
    case 'deletion-confirmed':
    case 'evidence':
    case 'evidence-event':
    case 'package':
    case 'unlocked':
    case 'response':
    case 'step':
    case 'contact':
    case 'decision':
    case 'search':
    case 'sanction':
    case 'letter':
    case 'link':
      insertEntryTx(tx, incidentId, recorded, record)
  }
}

function strikeOf({ recordedAtMs, recordedBy }: Recorded, record: Extract<CaseRecord, { kind: 'strike' }>): NewStrike {
  return { actionId: record.actionId, reason: record.reason, struckAtMs: recordedAtMs, struckBy: recordedBy }
}

// The index keeps no copy of the words, so it is told the old ones before they change.
function changingSearchTx(tx: Tx, incidentId: string, work: () => void): void {
  removeFromSearchTx(tx, incidentId)
  work()
  addToSearchTx(tx, incidentId)
}
