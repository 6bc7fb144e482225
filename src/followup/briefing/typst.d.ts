/** The little we use of the platform package; it ships no types of its own. */
declare module '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu' {
  export class NodeCompiler {
    static create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): NodeCompiler;
    mapShadow(path: string, content: Buffer): void;
    resetShadow(): void;
    pdf(input: { mainFileContent: string }, options: { pdfStandard: 'a-3a' | 'ua-1' }): Buffer;
    evictCache(age: number): void;
  }
}
