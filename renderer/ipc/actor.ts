import { type Actor, type Permission, may } from '#shared/domain/accounts.ts'
import { type RouteName, contract } from '#shared/ipc/contract.ts'
import { useRoute } from './queries.ts'

/** Whoever is unlocked; undefined until it is known. */
export function useActor(): Actor | undefined {
  const { data } = useRoute('vault.state', {})
  return data?.state === 'unlocked' ? data.actor : undefined
}

/** Asks whether the person's role has a permission, so that a screen leaves out what they may not do. The main process decides. */
export function useMay(): (permission: Permission) => boolean {
  const actor = useActor()
  return (permission) => actor !== undefined && may(actor.role, permission)
}

/** The same for a route: whether the main process would refuse the person's role. */
export function useMayCall(): (route: RouteName) => boolean {
  const mayDo = useMay()
  return (route) => {
    const { who } = contract[route]
    return who === 'anyone' || mayDo(who)
  }
}
