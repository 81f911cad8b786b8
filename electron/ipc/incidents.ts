import { discardDraft, listDrafts, readDraft, saveDraft, startDraft } from '../services/drafts.ts'
import { countIncidents, listIncidents } from '../services/incident-list.ts'
import {
  amendIncident,
  closeIncident,
  readIncident,
  recordAction,
  recordIncident,
  recordOutcome,
  reopenIncident,
  strikeAction,
} from '../services/incidents.ts'
import { linkPerson } from '../services/people/link-person.ts'
import { listRestricted } from '../services/restricted-list.ts'
import { listWhoElse, openIncidentTo, restrictIncident } from '../services/restricted.ts'
import { listWhoCanAgree, unlockImages } from '../services/image-unlock.ts'
import type { Vault } from '../vault/vault.ts'
import type { Desktop, HandlersOf } from './handler.ts'
import { whenLocked, whenRestricted } from './when-locked.ts'

export const incidentsHandlers = (vault: Vault, desktop: Desktop): HandlersOf<'incidents'> => ({
  'incidents.list': (input, session) => listIncidents(session, input),
  'incidents.counts': (_input, session) => countIncidents(session),
  'incidents.listRestricted': (input, session) => listRestricted(session, input),
  'incidents.read': (input, session) => readIncident(session, input),
  'incidents.startDraft': (_input, session) => startDraft(session),
  'incidents.listDrafts': (_input, session) => listDrafts(session),
  'incidents.readDraft': (input, session) => readDraft(session, input),
  'incidents.saveDraft': (input, session) => saveDraft(session, input),
  'incidents.discardDraft': (input, session) => discardDraft(session, input),
  'incidents.record': (input, session) => recordIncident(session, input),
  'incidents.amend': (input, session) => whenLocked(amendIncident(session, input), desktop),
  'incidents.recordAction': (input, session) => recordAction(session, input),
  'incidents.strikeAction': (input, session) => strikeAction(session, input),
  'incidents.recordOutcome': (input, session) => recordOutcome(session, input),
  'incidents.linkPerson': (input, session) => linkPerson(session, input),
  'incidents.close': (input, session) => closeIncident(session, input),
  'incidents.reopen': (input, session) => reopenIncident(session, input),
  'incidents.restrict': (input, session) => whenRestricted(restrictIncident(session, input), input.incidentId, desktop),
  'incidents.whoElse': (input, session) => listWhoElse(session, input),
  'incidents.openTo': (input, session) => openIncidentTo(session, input),
  'incidents.whoCanAgree': (input, session) => listWhoCanAgree(session, input),
  'incidents.unlockImages': (input, session) => unlockImages(session, vault, input),
})
