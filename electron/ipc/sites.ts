import { closeSite, listSites, openSite } from '../services/opened-sites.ts'
import type { HandlersOf } from './handler.ts'

export const sitesHandlers: HandlersOf<'sites'> = {
  'sites.list': (_input, session) => listSites(session),
  'sites.open': (input, session) => openSite(session, input),
  'sites.close': (input, session) => closeSite(session, input),
}
