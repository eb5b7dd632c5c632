import { openClient } from './open-client'

const root = document.getElementById('root') ?? document.body
const client = openClient(root)
// The sidebar reads here what a modal is told.
void client?.context().then((context) => {
  root.textContent = 'Closes by itself.'
  localStorage.setItem('roteiro-conformance-modal', JSON.stringify(context))
})
