// The pages of a restricted case: sealed records and sealed forms in its compartment, never a plain row and nothing in the search.
import { isImageLocked } from '#shared/domain/image-answer.ts'
import { typedFormSchema } from '#shared/domain/form-drafts.ts'
import { type Incident, currentVersion, formatReference } from '#shared/domain/incidents.ts'
import { insertSealedRecordTx, listLetIn, listSealedRecords } from '#db/queries/compartments.ts'
import { insertEvidenceKeyTx, readEvidenceFile, readEvidenceKey } from '#db/queries/evidence.ts'
import { actorsOf } from '#db/queries/incident-read.ts'
import { type IncidentHead, type Recorded, setImageAnswerTx, setStatusTx } from '#db/queries/incidents.ts'
import { deleteSealedDraftTx, putSealedDraftTx, readSealedDraft } from '#db/queries/sealed-drafts.ts'
import type { Db, Tx } from '#db/open.ts'
import type { CasePages } from './case-pages.ts'
import {
  type CaseRecord,
  type OpenRecord,
  type RestrictionRecord,
  type SealedContent,
  foldRecords,
  sealedContentSchema,
} from './case-records.ts'
import type { OpenCompartment } from './compartments.ts'

type Head = Pick<IncidentHead, 'id' | 'referenceYear' | 'referenceNumber'>

export function sealedPages(tx: Tx, head: Head, compartment: OpenCompartment): CasePages {
  return {
    incident: () => readSealedIncident(tx, head, compartment),
    add: (recorded, record) => {
      sealRecordTx(tx, compartment, recorded, record)
      // What the schema itself must know: the lock that keeps files out, and whether the case is open.
      if (record.kind === 'version') setImageAnswerTx(tx, head.id, record.concern.imageAnswer)
      if (record.kind === 'status') setStatusTx(tx, head.id, record.status)
    },
    keepKey: (evidenceId, key) => insertEvidenceKeyTx(tx, evidenceId, compartment.sealKey(evidenceId, key)),
    openKey: (evidenceId) => {
      const sealed = readEvidenceFile(tx, evidenceId)?.incidentId === head.id && readEvidenceKey(tx, evidenceId)
      return sealed ? compartment.openKey(evidenceId, sealed) : undefined
    },
    readForm: ({ form, aboutId }) => {
      const kept = readSealedDraft(tx, { form, aboutId })
      if (kept?.compartmentId !== compartment.id) return undefined
      const typed = typedFormSchema.parse(compartment.open(['draft', form, aboutId], kept.sealed))
      return { typed, savedAtMs: kept.savedAtMs }
    },
    keepForm: ({ form, aboutId }, { typed, savedAtMs, savedBy }) => {
      const sealed = compartment.seal(['draft', form, aboutId], typed)
      const startedAtMs = savedAtMs
      return putSealedDraftTx(tx, {
        form,
        aboutId,
        compartmentId: compartment.id,
        sealed,
        startedAtMs,
        savedAtMs,
        savedBy,
      })
    },
    dropForm: (at) => readSealedDraft(tx, at)?.compartmentId === compartment.id && deleteSealedDraftTx(tx, at),
  }
}

/** Seals one record; its writer and time are sealed with it. */
export function sealRecordTx(
  tx: Tx,
  compartment: OpenCompartment,
  recorded: Recorded,
  record: CaseRecord | RestrictionRecord,
): void {
  const { id, ...byWhom } = recorded
  const content: SealedContent = { record, ...byWhom }
  insertSealedRecordTx(tx, compartment.id, { ...recorded, sealed: compartment.seal(['record', id], content) })
}

/** Who wrote the first record of the case; undefined when there is none. */
export function writtenFirstBy(db: Db, compartment: OpenCompartment): string | undefined {
  const [first] = listSealedRecords(db, compartment.id)
  return first && openRecord(compartment, first).recordedBy
}

function openRecord(compartment: OpenCompartment, { id, sealed }: { id: string; sealed: Buffer }): OpenRecord {
  return { id, ...sealedContentSchema.parse(compartment.open(['record', id], sealed)) }
}

/** A restricted case as an incident like any other. */
export function readSealedIncident(db: Db, head: Head, compartment: OpenCompartment): Incident {
  const records = listSealedRecords(db, compartment.id).map((row) => openRecord(compartment, row))
  const { about, sinceMs, ...folded } = foldRecords(records, actorsOf(db))
  return {
    id: head.id,
    reference: formatReference(head.referenceYear, head.referenceNumber),
    status: folded.statusChanges.at(-1)?.status ?? 'open',
    imageLocked: isImageLocked(currentVersion(folded).concern.imageAnswer),
    restricted: { about, openTo: listLetIn(db, compartment.id), sinceMs },
    ...folded,
  }
}
