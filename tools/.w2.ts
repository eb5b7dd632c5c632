import { build } from 'vite'
import { brotliCompressSync } from 'node:zlib'
import { gardenTokens } from './garden-tokens'
export async function main(){ process.env['NODE_ENV']='production'
for (const d of ['w1','w2']) { const r: any = await build({configFile:false,root:'.tmp/'+d,logLevel:'error',plugins:[gardenTokens()],build:{write:false,target:'chrome120',modulePreload:{polyfill:false}}}); for (const o of r.output) console.log(d,o.fileName, o.isEntry, brotliCompressSync(Buffer.from(o.code??o.source)).length, (o.code??o.source).length)
 if (d==='w1') for (const c of r.output.filter((o:any)=>o.type==='chunk'&&!o.fileName.includes('OpenPanel'))) console.log(c.fileName, Object.entries(c.modules).map(([k,v]:any)=>v.renderedLength+' '+k.replace('/work/main/','')).sort((a,b)=>parseInt(b)-parseInt(a)).slice(0,45).join('\n  ')) } }
