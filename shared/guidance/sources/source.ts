/** The documents that the procedures come from. A school keeps its own copies: names are those by which a lead knows them. */
export const DOCUMENTS = {
  trust: 'Online safety policy of a schools trust',
  primary: 'Online safety policy of a primary school',
  authority: 'Model online safety policy of a local authority',
  academies: 'Acceptable use policy of an academy trust',
  federation: 'Online safety policy of a federation of schools',
  kcsie: 'Keeping children safe in education 2026 (DfE)',
  ukcis: 'Sharing nudes and semi-nudes, March 2024 (UKCIS)',
  searching: 'Searching, screening and confiscation (DfE)',
  ico: 'Personal data breaches (Information Commissioner)',
  prevent: 'Prevent duty guidance (Home Office)',
} as const
export type DocumentId = keyof typeof DOCUMENTS

/** A place in a document, and what it says there in our own words, so that it can be read where it is needed. */
export type Source = { readonly document: DocumentId; readonly section: string; readonly says: string }
