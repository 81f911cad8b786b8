import type { RestrictedAbout } from '#shared/domain/compartments.ts'
import { ADULT_MUST_NOT, adultConcernSteps } from '#shared/guidance/adult-concern-steps.ts'
import { Details } from '../../../components/details.tsx'

export function AdultSources({ about }: { readonly about: RestrictedAbout }) {
  return (
    <Details summary="Where these steps come from">
      <ul>
        {[...ADULT_MUST_NOT, ...adultConcernSteps(about)].map(({ text, source }) => (
          <li key={text}>
            {text} <cite>({source})</cite>
          </li>
        ))}
      </ul>
    </Details>
  )
}
