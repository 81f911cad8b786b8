import { Route, Switch } from 'wouter'
import { LockingScreen } from './locking-screen.tsx'
import { SchoolScreen } from './school-screen.tsx'
import { SettingsScreen } from './settings-screen.tsx'

export function SettingsArea() {
  return (
    <Switch>
      <Route path="/settings/school" component={SchoolScreen} />
      <Route path="/settings/locking" component={LockingScreen} />
      <Route component={SettingsScreen} />
    </Switch>
  )
}
