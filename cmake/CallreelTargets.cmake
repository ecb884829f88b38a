# SPDX-License-Identifier: Apache-2.0
# The few rules every target of the project shares.

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(CALLREEL_WERROR)
  add_compile_options(-Werror)
endif()

# Several sources in one compilation: a clean build takes a third of the time, because Qt's headers are read once for all.
# Off where one works on a file, so that only that file is compiled again.
option(CALLREEL_UNITY_BUILD "Compile the libraries' sources together" OFF)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)

# callreel_library(NAME DIRECTORY [LIBRARY...]): every source below DIRECTORY, linked with the libraries.
# Sources are globbed because the tree of folders is the architecture: a file belongs to the library whose folder it is in.
function(callreel_library name directory)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${directory}/*.cpp ${directory}/*.h)
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                             $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/callreel>)
  target_compile_features(${name} PUBLIC cxx_std_23)
  # Other people's programs may see Qt as they like.
  foreach(definition CALLREEL_VERSION="${PROJECT_VERSION}" QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS)
    target_compile_definitions(${name} PUBLIC $<BUILD_INTERFACE:${definition}>)
  endforeach()
  target_link_libraries(${name} PUBLIC ${ARGN})
  set_target_properties(${name} PROPERTIES UNITY_BUILD ${CALLREEL_UNITY_BUILD})
endfunction()
