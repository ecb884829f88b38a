# SPDX-License-Identifier: Apache-2.0
# The CMake package for other people's programs (docs/embedding.md): find_package(Callreel) gives
#   Callreel::exit       errors with exit codes, the policy; no Qt
#   Callreel::recording  model/recording/RecordProgram.h
#   Callreel::session    model/session/RunAsScript.h
#   Callreel::callreel   the program
include(CMakePackageConfigHelpers)

# Public is what these three headers need, and what speaks to the service that the third one starts. The rest of the tree is
# ours to change, and is not installed.
set(public_headers
    model/recording/RecordProgram.h
    model/recording/FileHandle.h
    model/session/ExitMode.h
    model/session/ExitSelection.h
    model/session/ProcessIdentity.h
    model/session/RunAsScript.h
    model/session/RuntimeCleanup.h
    model/session/ScriptLifecycle.h
    model/session/ScriptOptions.h
    model/session/SessionRecord.h
    model/session/SessionService.h
    model/session/ShutdownOrchestrator.h
    model/session/Telemetry.h
    model/session/service/RecordingServiceHandle.h
    model/session/service/ServiceConnection.h)
file(GLOB exit_headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/model/exit/*.h)
foreach(header ${public_headers} ${exit_headers})
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES ${PROJECT_SOURCE_DIR}/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/callreel/${folder})
endforeach()

# The libraries below the three come along, because a static library brings nothing with it.
set(public_libraries callreel_exit callreel_trace callreel_settings callreel_formats callreel_recording callreel_session)
foreach(library ${public_libraries})
  string(REPLACE "callreel_" "" short ${library})
  set_target_properties(${library} PROPERTIES EXPORT_NAME ${short})
endforeach()
install(TARGETS ${public_libraries} callreel EXPORT CallreelTargets)
# What Qt makes of a library's resources is a library of objects.
install(TARGETS ${CALLREEL_RESOURCE_OBJECTS} EXPORT CallreelTargets OBJECTS DESTINATION ${CMAKE_INSTALL_LIBDIR}/callreel)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Callreel)
install(EXPORT CallreelTargets NAMESPACE Callreel:: DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/CallreelConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/CallreelConfig.cmake ${PROJECT_BINARY_DIR}/CallreelConfigVersion.cmake
        DESTINATION ${package_folder})
