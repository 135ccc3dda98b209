# The page (web/) is built by Vite and carried by the binary. Its packages come by `npm ci` in web/, which ./dev does;
# without them the binary says that it has no page.
set(PROMPHRASE_WEB ${CMAKE_SOURCE_DIR}/web)
find_program(PROMPHRASE_NODE NAMES node nodejs)
set(page_default OFF)
if(PROMPHRASE_NODE AND EXISTS ${PROMPHRASE_WEB}/node_modules/vite)
  set(page_default ON)
endif()
option(PROMPHRASE_PAGE "Build the page" ${page_default})

# Sets `out` to the sources that define proxy::admin::page_assets().
function(promphrase_page_sources out)
  if(NOT PROMPHRASE_PAGE)
    message(STATUS "The page is left out (PROMPHRASE_PAGE is off)")
    set(${out} admin/page_missing.cpp PARENT_SCOPE)
    return()
  endif()
  set(folder ${CMAKE_BINARY_DIR}/web)
  add_custom_command(
    OUTPUT ${folder}/page_assets.cpp ${folder}/page_assets.S
    COMMAND ${CMAKE_COMMAND} -E env EMBED_DIR=${folder}
      ${PROMPHRASE_NODE} ${PROMPHRASE_WEB}/node_modules/vite/bin/vite.js build --logLevel warn --outDir ${folder}/dist
    WORKING_DIRECTORY ${PROMPHRASE_WEB}
    DEPENDS ${PROMPHRASE_WEB}/index.html ${PROMPHRASE_WEB}/vite.config.ts ${PROMPHRASE_WEB}/tools/embed.ts
      ${PROMPHRASE_WEB}/package-lock.json
    DEPFILE ${folder}/page_assets.cpp.d
    COMMENT "Building the page"
    VERBATIM)
  # The assembler reads the compressed files; nothing in its text tells that one has changed.
  set_source_files_properties(${folder}/page_assets.S PROPERTIES OBJECT_DEPENDS ${folder}/page_assets.cpp)
  set(${out} ${folder}/page_assets.cpp ${folder}/page_assets.S PARENT_SCOPE)
endfunction()
