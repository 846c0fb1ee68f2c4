/** The elder version: larger words and targets. */
export const elder = `
.elder{--text:22px;--target:64px}
@media(max-width:34rem){.elder .facts{grid-template-columns:minmax(0,1fr);gap:0}.elder .facts dd{margin-bottom:.5rem}.elder .brand small{font-size:.8rem;white-space:normal}}
.elder .hint,.elder .small,.elder .why,.elder footer,.elder .timeline time,.elder .choice span span{font-size:1rem}
`
