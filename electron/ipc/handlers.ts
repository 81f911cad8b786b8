import type { RouteName } from '#shared/ipc/contract.ts'
import type { Vault } from '../vault/vault.ts'
import type { AreaOf, Desktop, HandlersOf } from './handler.ts'
import { vaultHandlers } from './vault.ts'

/** Every area has its loader. The lock screen needs the vault's only; the others bring the database with them, so they load at their first call. */
export type Handlers = { readonly [Area in AreaOf<RouteName>]: () => Promise<HandlersOf<Area>> }

export function createHandlers(vault: Vault, desktop: Desktop): Handlers {
  const ofVault = Promise.resolve(vaultHandlers(vault, desktop))
  return {
    vault: () => ofVault,
    school: async () => (await import('./school.ts')).schoolHandlers(desktop.versions),
    incidents: async () => (await import('./incidents.ts')).incidentsHandlers(vault, desktop),
    formDrafts: async () => (await import('./form-drafts.ts')).formDraftsHandlers,
    custody: async () => (await import('./custody.ts')).custodyHandlers,
    response: async () => (await import('./response.ts')).responseHandlers(desktop),
    guidance: async () => (await import('./guidance.ts')).guidanceHandlers,
    keyContacts: async () => (await import('./key-contacts.ts')).keyContactsHandlers(desktop),
    sites: async () => (await import('./sites.ts')).sitesHandlers,
    people: async () => (await import('./people.ts')).peopleHandlers(desktop),
    agreements: async () => (await import('./agreements.ts')).agreementsHandlers(desktop),
    kiosk: async () => (await import('./kiosk.ts')).kioskHandlers(vault, desktop),
    consents: async () => (await import('./consents.ts')).consentsHandlers(desktop),
    schoolDevices: async () => (await import('./school-devices.ts')).schoolDevicesHandlers(desktop),
    home: async () => (await import('./home.ts')).homeHandlers,
    evidence: async () => (await import('./evidence.ts')).evidenceHandlers(vault, desktop),
    documents: async () => (await import('./documents.ts')).documentsHandlers(desktop),
    accounts: async () => (await import('./accounts.ts')).accountsHandlers(vault, desktop),
    dropBox: async () => (await import('./drop-box.ts')).dropBoxHandlers(vault),
    audit: async () => (await import('./audit.ts')).auditHandlers(desktop),
    backups: async () => (await import('./backups.ts')).backupsHandlers(vault, desktop),
    work: async () => (await import('./work.ts')).workHandlers(desktop.work),
  }
}
