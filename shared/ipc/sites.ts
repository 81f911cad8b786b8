import { z } from 'zod'
import { openedSiteAnswersSchema, openedSiteSchema } from '../domain/opened-sites.ts'
import { idSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const sites = z.object({ sites: z.array(openedSiteSchema) })

/** Sites that were opened in the filter for a while. */
export const sitesRoutes = {
  'sites.list': route({ who: 'read-cases', input: z.strictObject({}), output: sites }),
  'sites.open': route({
    who: 'record-cases',
    input: z.strictObject({ answers: openedSiteAnswersSchema }),
    output: sites,
  }),
  'sites.close': route({ who: 'record-cases', input: z.strictObject({ siteId: idSchema }), output: sites }),
} as const satisfies RoutesOf<'sites'>
