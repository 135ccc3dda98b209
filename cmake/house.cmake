# How every target of the project is compiled.
add_library(house INTERFACE)
target_include_directories(house INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(house INTERFACE -Wall -Wextra -Wshadow -Wconversion)
if(PROMPHRASE_WERROR)
  # gcc 12 invents overflows inside std::string and std::optional when it inlines (GCC bugs 105651, 105562)
  # and mismatched deletes of coroutine frames (109224): they stay warnings.
  target_compile_options(house INTERFACE -Werror -Wno-error=array-bounds -Wno-error=maybe-uninitialized
    -Wno-error=restrict -Wno-error=mismatched-new-delete -Wno-error=stringop-overflow -Wno-error=stringop-overread)
endif()
if(PROMPHRASE_SANITIZE)
  target_compile_options(house INTERFACE -fsanitize=${PROMPHRASE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(house INTERFACE -fsanitize=${PROMPHRASE_SANITIZE})
endif()
if(PROMPHRASE_FUZZ)
  # clang 14 can't compile coroutines with the check of function pointers.
  target_compile_options(house INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=function -fno-sanitize-recover=undefined)
  target_link_options(house INTERFACE -fsanitize=address,undefined)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# promphrase_module(<name> SOURCES … [LINK …] [PRECOMPILE …]): one static library per module.
function(promphrase_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRECOMPILE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC house ${ARG_LINK})
  if(ARG_PRECOMPILE)
    target_precompile_headers(${name} PRIVATE ${ARG_PRECOMPILE})
  endif()
endfunction()
