import { defineConfig } from 'vite';
import { compiledMessages } from './build/compiled-messages.ts';
import { pruneTokens } from './build/prune-tokens.ts';
import { trustedDocuments } from './build/trusted-documents.ts';

export default defineConfig({
  plugins: [compiledMessages(), pruneTokens(), trustedDocuments()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    // light-dark() is used as it stands: lowering it doubles every colour.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A strict content policy allows no data: addresses.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // What every page needs travels as one file: it packs better than twenty small ones.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'common',
              test: /node_modules\/(?!@utrecht)|src\/(graph\/(?!use-pages|use-rested)|language|shell\/(?!more)|theme|ui\/(?!check|confirm|focus|.*field|form|more|row|stations|switch|tabs))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});
